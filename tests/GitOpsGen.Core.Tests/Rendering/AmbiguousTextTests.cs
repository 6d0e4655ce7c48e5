using System.Text.RegularExpressions;
using FsCheck.Fluent;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GitOpsGen.Core.Tests.Rendering;

/// <summary>
/// Texts of the config that a reader of YAML could take for something else. YamlDotNet scans what comes out, and the types of plain
/// scalars are told from the expressions of the specifications themselves, so nothing of ours judges its own work.
/// </summary>
public sealed partial class AmbiguousTextTests
{
    private static readonly string[] Known =
    [
        "012", "0o17", "0O17", "08", "1_000", "yes", "Yes", "no", "NO", "on", "off", "y", "n", "Y", "N", "true", "False", "null", "~", "1:30", "190:20:30.15", "0x1F", "0X1F", "0b11", "0B11",
        ".inf", "-.INF", ".NaN", "1e3", "1E+3", "+12", "-0", ".5", "5.", "1.20", "2025-11-17", "2025-1-1", "2025-11-17T10:00:00Z", "2001-12-14 21:59:43.10 -5", "=", "<<", "1.2.3", "1m", "0x", "--", "v1",
        "0_x1F", "-_38", "1_e3", "__38",
    ];

    [Fact]
    public void Quoted_texts_of_the_config_are_texts_to_every_reader() => AssertTexts(Known);

    [Fact]
    public void Any_text_of_digits_and_signs_is_a_text_to_every_reader() =>
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
            Gen.Elements("0123456789abefnotxyABEFNOTXY_:.+-~=TZ ".ToCharArray()).ArrayOf().Select(letters => new string(letters)).ArrayOf().ToArbitrary(),
            texts => AssertTexts([.. texts.Where(text => text.Length < 12).Append("0")])));

    [Theory]
    [InlineData("012")]
    [InlineData("0o17")]
    [InlineData("0x1F")]
    [InlineData("1_000")]
    [InlineData("1e3")]
    [InlineData("1.10")]
    [InlineData("-7")]
    [InlineData(".inf")]
    [InlineData("off")]
    public void Bare_numbers_and_words_stay_as_they_are(string text) =>
        Assert.All(Unchecked([text]), scalar => Assert.True(scalar is { Style: ScalarStyle.Plain } && scalar.Value == text, $"{text} became {scalar.Value} ({scalar.Style})"));

    // Kubernetes reads both as texts, whatever else may read the repository.
    [Theory]
    [InlineData("10:30")]
    [InlineData("2025-11-17")]
    public void Bare_times_and_dates_become_texts(string text) =>
        Assert.All(Unchecked([text]), scalar => Assert.True(scalar is { Style: not ScalarStyle.Plain } && scalar.Value == text));

    private static void AssertTexts(string[] texts)
    {
        string[] quoted = [.. texts.Select(text => $"'{text}'")];
        var scalars = Unchecked(quoted).Concat(OfMetadata(quoted)).ToList();
        Assert.Equal(Enumerable.Repeat(texts, scalars.Count / texts.Length).SelectMany(text => text), scalars.Select(scalar => scalar.Value));
        Assert.All(scalars, scalar => Assert.True(
            scalar.Style != ScalarStyle.Plain || !(Yaml11().IsMatch(scalar.Value) || Yaml12().IsMatch(scalar.Value) || IsNumberInGo(scalar.Value)), $"'{scalar.Value}' has no quotes"));
    }

    /// <summary>What scalars of Helm values and of a kind without schema become, as fields and in lists.</summary>
    private static List<Scalar> Unchecked(string[] sources)
    {
        var (fields, list) = (Fields(sources), $"marker: [{string.Join(", ", sources)}]");
        var tree = RenderedTrees.Render(RenderedTrees.TwoClusters
            .Replace("  secrets:", $"  values: {{istiod: {{{fields}, {list}}}}}\n  secrets:", StringComparison.Ordinal)
            + $"\nmanifests:\n  - manifest: {{apiVersion: a.example.com/v1, kind: Any, metadata: {{name: a, namespace: demo}}, spec: {{{fields}, deep: [{{{list}}}]}}}}\n");
        var found = Marked(tree.File("values/common/istiod.overrides.yaml")).Concat(Marked(tree.File("clusters/app/manifests/demo/any-a.yaml"))).ToList();
        Assert.Equal(4 * sources.Length, found.Count);
        return found;
    }

    /// <summary>What texts become in annotations, of the config's own and of a manifest, and in a ConfigMap.</summary>
    private static List<Scalar> OfMetadata(string[] sources)
    {
        var fields = Fields(sources);
        var tree = RenderedTrees.Render(RenderedTrees.TwoClusters.Replace("{name: demo, clusters: [app]}", $"{{name: demo, clusters: [app], annotations: {{{fields}}}}}", StringComparison.Ordinal)
            + $"\nmanifests:\n  - manifest: {{apiVersion: v1, kind: ConfigMap, metadata: {{name: a, namespace: demo, annotations: {{{fields}}}}}, data: {{{fields}}}}}\n");
        var found = tree.Files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && file.Path.StartsWith("clusters/app/", StringComparison.Ordinal)).SelectMany(file => Marked(file.Text)).ToList();
        Assert.Equal(3 * sources.Length, found.Count);
        return found;
    }

    // Numbered so that they stay in order where the output is sorted.
    private static string Fields(string[] sources) => string.Join(", ", sources.Select((source, i) => $"marker{i:000}: {source}"));

    /// <summary>The scalars behind the keys that begin with <c>marker</c>, and those in a list there.</summary>
    private static IEnumerable<Scalar> Marked(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var (isMarked, isList) = (false, false);
        while (parser.MoveNext())
        {
            isList = isList ? parser.Current is not SequenceEnd : isMarked && parser.Current is SequenceStart;
            if (parser.Current is Scalar value && (isMarked || isList))
                yield return value;
            isMarked = !isMarked && !isList && parser.Current is Scalar key && key.Value.StartsWith("marker", StringComparison.Ordinal);
        }
    }

    // yaml.org/type: null, bool, int, float (whose expression there takes 1.2.3 too, which no reader does), timestamp, merge and value.
    [GeneratedRegex(@"^(~|null|Null|NULL||y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF|[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+|[-+]?([0-9][0-9_]*)?\.[0-9_]*([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?(([ \t]*)Z|([ \t]*)[-+][0-9]{1,2}(:[0-9]{2})?)?|<<|=)$")]
    private static partial Regex Yaml11();

    // YAML 1.2.2, 10.3.2: the core schema.
    [GeneratedRegex(@"^(null|Null|NULL|~||true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN)$")]
    private static partial Regex Yaml12();

    // go-yaml looks at a sign, digit or dot only (resolve.go, resolveTable), takes underscores out, and asks strconv.ParseInt with base 0 and
    // its own yamlStyleFloat.
    private static bool IsNumberInGo(string text) => text is [>= '0' and <= '9' or '+' or '-' or '.', ..] && Go().IsMatch(text.Replace("_", "", StringComparison.Ordinal));

    [GeneratedRegex(@"^[-+]?(0[bB][01]+|0[oO]?[0-7]+|0[xX][0-9a-fA-F]+|0|[1-9][0-9]*|(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)$")]
    private static partial Regex Go();
}
