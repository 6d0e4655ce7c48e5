namespace GitOpsGen.Core.Parsing.Yaml;

public enum ScalarKind
{
    String,
    Null,
    Boolean,
    Integer,
    Float,
}
