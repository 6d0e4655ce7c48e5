using System.CommandLine;
using System.CommandLine.Parsing;
using GitOpsGen.Cli.Configuration;
using GitOpsGen.Cli.Output;

namespace GitOpsGen.Cli.Commands;

/// <summary>The options that every command has, and how an option gets its <c>GITOPSGEN_*</c> twin.</summary>
internal sealed class CommonOptions(Terminal terminal)
{
    public Option<string?> Config { get; } = Text(terminal, "--config", "The config file. Default: mesh.config.yaml here or in a folder above.", "-c");

    public Option<OutputFormat> Output { get; } = Of(terminal, "--output", "How to print results and findings: text, json, or (validate only) sarif.", OutputFormat.Text);

    public Option<string?> Schemas { get; } = Text(terminal, "--schemas", "A folder of CustomResourceDefinitions, to check objects of your own operators too.");

    public Option<bool> NoColor { get; } = Flag(terminal, "--no-color", "Print no colors; the same as setting NO_COLOR.");

    public Reporter Reporter(ParseResult parsed) =>
        new(terminal, parsed.GetValue(Output), terminal.Color && !parsed.GetValue(NoColor), parsed.CommandResult.Command.Name);

    /// <summary>Gives a command these options, and work to do on the tree; a config with errors ends it with 1.</summary>
    /// <param name="first">Work that needs no tree, or null from it where this run does need one.</param>
    public void OnTree(Command command, Func<TreeRun, Task<int>> work, Action? prepare = null, Func<ParseResult, Reporter, int?>? first = null)
    {
        AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = Reporter(parsed);
            return reporter.RunAsync(async () =>
            {
                if (first?.Invoke(parsed, reporter) is { } done)
                    return done;
                var session = new Session(terminal, reporter, parsed.GetValue(Config), parsed.GetValue(Schemas)) { Prepare = prepare };
                return session.Build(cancellation) is { } tree
                    ? await work(new TreeRun(parsed, terminal, reporter, session, tree, cancellation))
                    : ExitCodes.Invalid;
            });
        });
    }

    /// <summary>The same for work that does not wait.</summary>
    public void OnTree(Command command, Func<TreeRun, int> work) => OnTree(command, run => Task.FromResult(work(run)));

    public void AddTo(Command command)
    {
        command.Options.Add(Config);
        command.Options.Add(Schemas);
        command.Options.Add(Output);
        command.Options.Add(NoColor);
    }

    public static Option<string?> Text(Terminal terminal, string name, string description, params string[] aliases) =>
        Of<string?>(terminal, name, description, null, aliases);

    public static Option<bool> Flag(Terminal terminal, string name, string description, params string[] aliases) =>
        Of(terminal, name, description, false, aliases);

    /// <summary>A whole number from 0; a plain int, so that a mistake is not told in the words of .NET's type system.</summary>
    public static Option<int?> Number(Terminal terminal, string name, string description)
    {
        var option = Of<int?>(terminal, name, description, null);
        option.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, out var number) && number >= 0)
                return number;
            result.AddError($"{name} takes a whole number, not '{result.Tokens[0].Value}'");
            return null;
        };
        return option;
    }

    /// <summary>An option whose default comes from the environment: <c>--out-dir</c> from <c>GITOPSGEN_OUT_DIR</c>.</summary>
    public static Option<T> Of<T>(Terminal terminal, string name, string description, T fallback, params string[] aliases)
    {
        var variable = "GITOPSGEN_" + name.TrimStart('-').Replace('-', '_').ToUpperInvariant();
        var option = new Option<T>(name, aliases)
        {
            HelpName = typeof(T).IsEnum ? string.Join('|', Words<T>()) : null,
            Description = description,
            DefaultValueFactory = result => terminal.Environment(variable) is { Length: > 0 } text ? Parse<T>(text, variable, result) : fallback,
        };
        if (typeof(T).IsEnum)
        {
            option.CustomParser = result =>
            {
                if (!IsWord<T>(result.Tokens[0].Value, out var word))
                    result.AddError($"{name} takes one of {string.Join(", ", Words<T>())}, not '{result.Tokens[0].Value}'");
                return word;
            };
            option.CompletionSources.Clear();
            option.CompletionSources.Add([.. Words<T>()]);
        }
        return option;
    }

    private static IEnumerable<string> Words<T>() => Enum.GetNames(typeof(T)).Select(word => word.ToLowerInvariant());

    /// <summary>By name only: .NET also takes numbers and lists for an enum's values.</summary>
    private static bool IsWord<T>(string text, out T word)
    {
        var isWord = Words<T>().Contains(text, StringComparer.OrdinalIgnoreCase);
        word = isWord ? (T)Enum.Parse(typeof(T), text, ignoreCase: true) : default!;
        return isWord;
    }

    private static T Parse<T>(string text, string variable, ArgumentResult result)
    {
        if (typeof(T) == typeof(string))
            return (T)(object)text;
        if (typeof(T) == typeof(bool) && text.ToLowerInvariant() is "1" or "true" or "yes" or "0" or "false" or "no")
            return (T)(object)(text.ToLowerInvariant() is "1" or "true" or "yes");
        if (Nullable.GetUnderlyingType(typeof(T)) == typeof(int) && int.TryParse(text, out var number) && number >= 0)
            return (T)(object)number;
        if (typeof(T).IsEnum && IsWord<T>(text, out var word))
            return word;
        result.AddError($"{variable}='{text}' is not a value that this option takes");
        return default!;
    }
}
