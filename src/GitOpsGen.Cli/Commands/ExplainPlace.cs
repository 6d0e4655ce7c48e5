using System.Text.Json.Nodes;
using GitOpsGen.Cli.Configuration;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Explaining;
using GitOpsGen.Core.Parsing;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen explain clusters[app].kubernetes</c>: what a key of the config is for, which value holds, and who sets it.</summary>
internal static class ExplainPlace
{
    private const int NamesShown = 3;
    private const int LongestValue = 100;

    /// <param name="configPath">What <c>--config</c> names. Without it and without a config above, the key is explained alone.</param>
    public static int Run(Terminal terminal, Reporter reporter, ConfigPath path, string? configPath)
    {
        var key = ConfigKey.Find(path, out var problem) ?? throw new UsageException(problem!);
        reporter.Line(path.ToString());
        reporter.Line($"  type       {key.Type}");
        if (key.Description is not null)
            reporter.Line($"  what       {key.Description}");
        if (key.Default is not null)
            reporter.Line($"  default    {key.Default}");
        var values = Values(terminal, reporter, path, configPath);
        foreach (var same in values?.GroupBy(value => new { value.At, value.Text, value.SetBy }) ?? [])
            reporter.Line($"  value      {Short(same.Key.Text)} at {same.Key.At}{(same.Key.SetBy is { } by ? $", set by {by}" : "")}{Holders(path, [.. same.Select(value => value.Path)])}");
        if (values is [])
            reporter.Line("  value      none is set");
        foreach (var field in key.Fields)
            reporter.Line($"  key        {field.Name} ({field.Type}{(field.IsRequired ? ", required" : "")}){(field.Description is { } text ? $": {text}" : "")}");

        reporter.Result["path"] = path.ToString();
        reporter.Result["type"] = key.Type;
        reporter.Result["description"] = key.Description;
        reporter.Result["default"] = key.Default;
        reporter.Result["values"] = new JsonArray([.. (values ?? []).Select(Json)]);
        reporter.Result["keys"] = new JsonArray([.. key.Fields.Select(Json)]);
        return reporter.Diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCodes.Invalid : ExitCodes.Done;
    }

    private static IReadOnlyList<ConfigValue>? Values(Terminal terminal, Reporter reporter, ConfigPath path, string? configPath)
    {
        if (ConfigFile.Find(terminal, configPath, diagnostic => reporter.Add(configPath is null ? [] : [diagnostic])) is not { } file)
            return null;
        reporter.Sources[file.Name] = file.Text;
        var parsed = ConfigParser.Parse(file.Text, file.Name, out _);
        reporter.Add(parsed.Diagnostics);
        if (!parsed.Succeeded)
            return null;
        return ConfigValue.Missing(parsed.Value, path) is { } missing ? throw new UsageException(missing) : ConfigValue.Find(parsed.Value, path);
    }

    /// <summary>Which places have the value, where the path leaves that open.</summary>
    private static string Holders(ConfigPath asked, string[] paths) => paths switch
    {
        [var only] when only == asked.ToString() => "",
        { Length: > NamesShown } => $" ({string.Join(", ", paths.Take(NamesShown))} and {paths.Length - NamesShown} more)",
        _ => $" ({string.Join(", ", paths)})",
    };

    private static string Short(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";

    private static JsonNode Json(ConfigValue value) => new JsonObject
    {
        ["path"] = value.Path,
        ["value"] = value.Text,
        ["setBy"] = value.SetBy,
        ["file"] = value.At.File,
        ["line"] = value.At.Line,
        ["column"] = value.At.Column,
    };

    private static JsonNode Json(ConfigField field) => new JsonObject
    {
        ["name"] = field.Name,
        ["type"] = field.Type,
        ["required"] = field.IsRequired,
        ["description"] = field.Description,
    };
}
