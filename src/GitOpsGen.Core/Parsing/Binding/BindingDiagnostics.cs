using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>MESH11xx: YAML, but not of the config's shape.</summary>
internal static class BindingDiagnostics
{
    public static Diagnostic UnknownKey(SourceLocation at, string key, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1101", $"unknown key '{key}'", at, DidYouMean.Hint(key, known) ?? $"known here: {string.Join(", ", known)}");

    public static Diagnostic WrongType(SourceLocation at, string expected, string found, string? hint = null) =>
        new(Severity.Error, "MESH1102", $"expected {expected}, found {found}", at, hint);

    public static Diagnostic MissingKey(SourceLocation at, string key, string description) =>
        new(Severity.Error, "MESH1103", $"'{key}' is missing", at, $"{key}: {description}");

    public static Diagnostic NotOneOf(SourceLocation at, string value, IReadOnlyList<string> allowed) =>
        new(Severity.Error, "MESH1104", $"'{value}' is not one of {string.Join(", ", allowed)}", at, DidYouMean.Hint(value, allowed));

    public static Diagnostic BadFormat(SourceLocation at, string value, Format format) =>
        new(Severity.Error, "MESH1105", $"'{Shorten(value)}' is not {format.Description}", at, $"for example {format.Example}");

    public static Diagnostic OutOfRange(SourceLocation at, string value, string range) =>
        new(Severity.Error, "MESH1106", $"{value} is out of range: {range}", at);

    public static Diagnostic EmptyFile(string file) =>
        new(Severity.Error, "MESH1107", "the file is empty", new SourceLocation(file, 1, 1), "'gitopsgen init' writes a config to start from");

    public static Diagnostic SecondDocument(SourceLocation at) =>
        new(Severity.Error, "MESH1108", "a config is one YAML document; another begins here", at, "remove the '---' line, or move what follows to a file of its own");

    public static Diagnostic EmptyValue(SourceLocation at, string key) =>
        new(Severity.Error, "MESH1109", $"'{key}' has no value", at, "give it one, or remove the line to get the default");

    public static Diagnostic RepeatedName(SourceLocation at, string list, string name, SourceLocation first) =>
        new(Severity.Error, "MESH1110", $"two {list} are named '{name}'", at, $"the first one is on line {first.Line}");

    private static string Shorten(string value) => value.Length <= 80 ? value : value[..77] + "…";
}
