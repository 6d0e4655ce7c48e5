using System.Text.RegularExpressions;
using GitOpsGen.Core.Checking.Schemas.Crds.Cel;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Crds;

/// <summary>
/// Reads CEL rules (<c>x-kubernetes-validations</c>). The common shapes become choices, ranges and enums, whose messages say
/// what to do; the others are evaluated.
/// </summary>
internal sealed partial class ValidationReader
{
    private readonly MappingNode _schema;

    public ValidationReader(MappingNode schema)
    {
        _schema = schema;
        if (schema["x-kubernetes-validations"] is not SequenceNode rules)
            return;
        foreach (var rule in rules.Items.OfType<MappingNode>())
            Read(Presence.Text(rule, "rule").Trim(), Presence.Text(rule, "message"));
    }

    public List<Choice> Choices { get; } = [];

    public Bounds Range { get; private set; } = Bounds.None;

    public string[] Enum { get; private set; } = [];

    public List<string> UniqueBy { get; } = [];

    /// <summary>Expressions, named by their own text.</summary>
    public List<SchemaRule> Rules { get; } = [];

    private void Read(string rule, string message)
    {
        var shape = Space().Replace(rule, " ");
        if (AtMostOne().Match(shape) is { Success: true } some)
            Choose(new Choice(0, 1, Names(some, "name")));
        else if (ExactlyOne().Match(shape) is { Success: true } one)
            Choose(new Choice(1, 1, [one.Groups["a"].Value, one.Groups["b"].Value]));
        else if (AtLeastOne().Match(shape) is { Success: true } any)
            Choose(new Choice(1, any.Groups["name"].Captures.Count, Names(any, "name")));
        else if (Between().Match(shape) is { Success: true } range)
            Range = Range.And(new Bounds(double.Parse(range.Groups["min"].Value) + 1, double.Parse(range.Groups["max"].Value)));
        else if (OneOfTexts().Match(shape) is { Success: true } list)
            Enum = Names(list, "text");
        else if (NoTwins().Match(shape) is { Success: true } twins)
            UniqueBy.Add(twins.Groups["name"].Value);
        else if (rule.Length > 0)
            Rules.Add(Expression(rule, message.Length > 0 ? message : $"breaks the rule {shape}"));
    }

    /// <summary>An expression that is not understood never complains: better to miss a problem than to invent one.</summary>
    private SchemaRule Expression(string rule, string problem)
    {
        var compiled = new Lazy<CelExpression?>(() => CelExpression.Compile(rule));
        return new SchemaRule(rule, node => compiled.Value is not { } expression || expression.Holds(CelInput.From(node, _schema)) ? null : problem);
    }

    // Istio's CRDs say some exclusions twice, with the fields in another order.
    private void Choose(Choice choice)
    {
        if (!Choices.Exists(known => known.Max == choice.Max && known.Min == choice.Min && known.Fields.Order().SequenceEqual(choice.Fields.Order())))
            Choices.Add(choice);
    }

    private static string[] Names(Match match, string group) => [.. match.Groups[group].Captures.Select(capture => capture.Value)];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    // (has(self.a) ? 1 : 0) + (has(self.b) ? 1 : 0) <= 1
    [GeneratedRegex(@"^\(has\(self\.(?<name>\w+)\) \? 1 : 0\)( \+ \(has\(self\.(?<name>\w+)\) \? 1 : 0\))+ <= 1\z")]
    private static partial Regex AtMostOne();

    // has(self.a) != has(self.b)
    [GeneratedRegex(@"^has\(self\.(?<a>\w+)\) != has\(self\.(?<b>\w+)\)\z")]
    private static partial Regex ExactlyOne();

    // has(self.a) || has(self.b)
    [GeneratedRegex(@"^has\(self\.(?<name>\w+)\)( \|\| has\(self\.(?<name>\w+)\))+\z")]
    private static partial Regex AtLeastOne();

    // 0 < self && self <= 65535
    [GeneratedRegex(@"^(?<min>\d+) < self && self <= (?<max>\d+)\z")]
    private static partial Regex Between();

    // self in ["", "HTTP"]
    [GeneratedRegex(@"^self in \[""(?<text>[^""]*)""(, ""(?<text>[^""]*)"")*\]\z")]
    private static partial Regex OneOfTexts();

    // self.all(l1, self.exists_one(l2, l1.number == l2.number))
    [GeneratedRegex(@"^self\.all\((\w+), self\.exists_one\((\w+), \1\.(?<name>\w+) == \2\.\k<name>\)\)\z")]
    private static partial Regex NoTwins();
}
