using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Octokit;

/// <summary>The package refuses texts that cannot be right before it sends anything.</summary>
internal static class Ensure
{
    /// <exception cref="ArgumentException">Empty, or white space only.</exception>
    public static string NotEmpty([NotNull] string? text, [CallerArgumentExpression(nameof(text))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("String cannot be empty", name) : text;
    }
}
