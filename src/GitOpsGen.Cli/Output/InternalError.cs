namespace GitOpsGen.Cli.Output;

/// <summary>What users see of a mistake in this tool: no stack trace, and no message, which could quote the config.</summary>
internal static class InternalError
{
    private const string TraceVariable = "GITOPSGEN_TRACE";

    public static string Text(Exception exception, Func<string, string?> environment)
    {
        if (environment(TraceVariable) == "1")
            return exception.ToString();
        var cause = exception.GetBaseException();
        var place = cause.StackTrace?.Split('\n').FirstOrDefault(frame => frame.Contains(" GitOpsGen.", StringComparison.Ordinal));
        return $"""
            gitopsgen: this is a mistake of gitopsgen {Generator.Version}: {cause.GetType().Name}{(place is null ? "" : " " + place.Trim())}
            Please report it; {TraceVariable}=1 shows more. What was not finished, the next run does.
            """;
    }
}
