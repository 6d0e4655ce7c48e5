using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

public enum CompositionKind
{
    AnyOf,
    OneOf,
    Not,
}

/// <summary>A JSON Schema combination that is not one of the simple <see cref="Choice"/>s; its parts constrain values and never declare fields.</summary>
public sealed record Composition(CompositionKind Kind, IReadOnlyList<Schema> Parts)
{
    internal string Demand => Kind switch
    {
        CompositionKind.AnyOf => "fits none of the alternatives that the schema allows",
        CompositionKind.OneOf => "must fit exactly one of the alternatives that the schema allows",
        _ => "is a form that the schema forbids",
    };

    internal bool Accepts(Node node)
    {
        var fitting = 0;
        foreach (var part in Parts)
        {
            if (SchemaChecker.Accepts(node, part))
                fitting++;
        }
        return Kind switch
        {
            CompositionKind.AnyOf => fitting > 0,
            CompositionKind.OneOf => fitting == 1,
            _ => fitting == 0,
        };
    }
}
