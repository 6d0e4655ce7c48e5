using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>MESH10xx: the text is not YAML that this tool reads.</summary>
internal static class YamlDiagnostics
{
    public static Diagnostic Syntax(SourceLocation at, string problem) =>
        new(Severity.Error, "MESH1001", $"not valid YAML: {problem}", at);

    public static Diagnostic Tab(SourceLocation at) =>
        new(Severity.Error, "MESH1002", "a tab in the indentation", at, "YAML allows only spaces there; replace the tab with two spaces");

    public static Diagnostic DuplicateKey(SourceLocation at, string key, SourceLocation first) =>
        new(Severity.Error, "MESH1003", $"key '{key}' stands twice in this mapping", at, $"the first one is on line {first.Line}; remove one of them");

    public static Diagnostic UnknownAnchor(SourceLocation at, string name) =>
        new(Severity.Error, "MESH1004", $"alias '*{name}' names an anchor that does not exist before it", at, $"define it above with '&{name}'");

    public static Diagnostic TooLarge(string file, long size, long limit) =>
        new(Severity.Error, "MESH1005", $"the file has {size:N0} characters; at most {limit:N0} are read", new SourceLocation(file, 1, 1), "is this the right file? A mesh of 1,000 clusters takes under 1 MB");

    public static Diagnostic TooManyNodes(SourceLocation at, long limit) =>
        new(Severity.Error, "MESH1006", $"aliases in this document expand to more than {limit:N0} nodes", at, "aliases of aliases multiply; write the values out, or use 'defaults' and 'groups'");

    public static Diagnostic TooDeep(SourceLocation at, int limit) =>
        new(Severity.Error, "MESH1007", $"nested more than {limit} levels deep", at);

    public static Diagnostic ComplexKey(SourceLocation at) =>
        new(Severity.Error, "MESH1008", "a key must be a plain word or a quoted string", at, "if this is a template's '{{ … }}', quote it");

    public static Diagnostic BadMerge(SourceLocation at) =>
        new(Severity.Error, "MESH1009", "'<<' merges a mapping or a list of mappings", at, "give it an alias of a mapping, for example '<<: *defaults'");
}
