namespace GitOpsGen.Cli;

/// <summary>The same for every output format.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The config or the output has errors.</summary>
    public const int Invalid = 1;

    /// <summary>Only with <c>--check</c>, <c>--exit-code</c> and <c>verify</c>.</summary>
    public const int Differences = 2;

    /// <summary>Files, Git, the pull request or a cluster refused.</summary>
    public const int DeliveryFailed = 3;

    /// <summary>As in BSD's sysexits: the command line is wrong.</summary>
    public const int Usage = 64;

    /// <summary>As in BSD's sysexits: a mistake of this tool itself.</summary>
    public const int InternalError = 70;

    /// <summary>Interrupted, as shells report it.</summary>
    public const int Cancelled = 130;
}
