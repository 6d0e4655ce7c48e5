using System.Runtime.CompilerServices;

namespace GitOpsGen.Core.Tests;

/// <summary>Where the sources of the tests stand, so that baselines are read and refreshed in place.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath("../..", Folder());

    public static string Cases { get; } = Path.Combine(Folder(), "Cases");

    /// <summary>True in `./run accept`: baselines are written instead of compared.</summary>
    public static bool Accepting => Environment.GetEnvironmentVariable("GITOPSGEN_ACCEPT") == "1";

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>Compares with a baseline, or refreshes it.</summary>
    public static void AssertBaseline(string file, string actual)
    {
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(expected == actual, $"{Path.GetRelativePath(Root, file)} differs; run ./run accept and read the diff.\n{FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n  expected: {before.ElementAtOrDefault(line)}\n  actual:   {after.ElementAtOrDefault(line)}";
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
