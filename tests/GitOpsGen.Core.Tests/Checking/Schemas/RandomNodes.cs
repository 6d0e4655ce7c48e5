using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Schemas;

/// <summary>Objects along a schema, mostly valid, with every sort of mistake now and then.</summary>
internal sealed class RandomNodes(int seed)
{
    private static readonly SourceLocation Here = new("random.yaml", 1, 1);

    // What the rules of the CRDs look at.
    private static readonly string[] Texts =
    [
        "a", "", "*", "*.example.com", "a*b", "10s", "0s", "1.5h", "100us", "abc", "unix:///a", "unix://@a", "unix:///a/", "unix://",
        "http://a.b/c", "https://x", "ftp://x", "oci://x/y:1", "x/y:1", "a b", "10.0.0.0/8", "10.0.0.1", "YQ==", "2026-01-31T12:00:00Z",
        "HOST", "INLINE", "UPSERT", "REMOVE", "WAYPOINT", "NONE", "DNS_ROUND_ROBIN", "STATIC", "é", new('a', 300),
    ];

    private static readonly string[] Numbers = ["0", "1", "80", "65535", "65536", "-1", "4294967296", "1.5", "2.0", "101", "2147483648"];
    private static readonly string[] Keys = ["a", "app", "*", "", "80", "0", "70000", "http", "-x", "a.b/c"];

    private readonly Random _random = new(seed);

    public Node Of(Schema schema, int depth = 0)
    {
        // One value in forty has the wrong type, one in eighty is null.
        return _random.Next(80) switch
        {
            0 or 1 => Scalar(Pick(["true", "7", "text", "1.25"]), plain: _random.Next(2) == 0),
            2 => Scalar("null", plain: true),
            _ => OfType(schema, depth),
        };
    }

    public MappingNode Object(Schema schema, int depth, IReadOnlySet<string> wanted)
    {
        var entries = new List<MappingEntry>();
        // Deeper objects are sparser, or none would stay small.
        var odds = depth < 3 ? 2 : 4;
        foreach (var field in schema.Fields)
        {
            var include = wanted.Contains(field.Name) || (field.Required ? _random.Next(30) > 0 : _random.Next(odds) == 0);
            if (include)
                entries.Add(new MappingEntry(Scalar(field.Name, plain: true), Of(field.Schema, depth + 1)));
        }
        if (_random.Next(150) == 0)
            entries.Add(new MappingEntry(Scalar("unknownField", plain: true), Scalar("x", plain: true)));
        return new MappingNode(Here, [.. entries]);
    }

    public static ScalarNode Scalar(string text, bool plain) => new(Here, text, plain);

    private Node OfType(Schema schema, int depth) => schema.Kind switch
    {
        SchemaKind.Object => Object(schema, depth, new HashSet<string>()),
        SchemaKind.Map => new MappingNode(Here, [.. Keys.OrderBy(_ => _random.Next()).Take(_random.Next(3)).Select(key => new MappingEntry(Scalar(key, plain: false), Of(schema.Items!, depth + 1)))]),
        SchemaKind.List => new SequenceNode(Here, [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Of(schema.Items!, depth + 1))]),
        SchemaKind.Boolean => Scalar(Pick(["true", "false"]), plain: true),
        SchemaKind.Integer or SchemaKind.Number => Scalar(Pick(Numbers), plain: true),
        SchemaKind.IntOrString => Scalar(Pick(Numbers), plain: _random.Next(2) == 0),
        SchemaKind.String when schema.Enum.Length > 0 && _random.Next(20) > 0 => Scalar(Pick([.. schema.Enum]), plain: false),
        _ => Scalar(Pick(Texts), plain: false),
    };

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
