using System.Reflection;

namespace GitOpsGen.Cli;

internal static class Generator
{
    /// <summary>The tool's own version, for example <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        typeof(Generator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
