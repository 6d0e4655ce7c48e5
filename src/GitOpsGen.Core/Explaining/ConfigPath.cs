using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Explaining;

/// <summary>
/// A place in the config as messages and file headers write it: <c>clusters[app].gateways[istio-ingressgateway].address</c>.
/// </summary>
/// <param name="Steps">From the root of the config.</param>
public sealed partial record ConfigPath(IReadOnlyList<ConfigStep> Steps)
{
    /// <summary>False for what may as well be a file's name, such as <c>README.md</c>.</summary>
    public bool IsOfConfig => Steps.Any(step => step.IsItem) || ConfigKey.IsTopLevel(Steps[0].Text);

    /// <summary>Null for text that is not of this form, such as the path of a file.</summary>
    public static ConfigPath? TryParse(string text)
    {
        if (!Form().IsMatch(text))
            return null;
        return new ConfigPath([.. Step().Matches(text).Select(step => step.Groups["item"] is { Success: true } item
            ? new ConfigStep(item.Value, IsItem: true)
            : new ConfigStep(step.Groups["key"].Value, IsItem: false))]);
    }

    public override string ToString() => Steps.Aggregate("", (path, step) => path + step.After(path));

    [GeneratedRegex(@"^[A-Za-z0-9]+(\[[^\[\]]*\]|\.[^\[\]./]+)*$")]
    private static partial Regex Form();

    [GeneratedRegex(@"\[(?<item>[^\[\]]*)\]|(?<key>[^\[\].]+)")]
    private static partial Regex Step();
}

/// <param name="IsItem">True for what stands in brackets: an item of a list by its name or its number from 0, or a key with dots in it.
/// Empty for every item.</param>
public sealed record ConfigStep(string Text, bool IsItem)
{
    internal string After(string path) => IsItem ? $"[{Text}]" : path.Length == 0 ? Text : $".{Text}";
}
