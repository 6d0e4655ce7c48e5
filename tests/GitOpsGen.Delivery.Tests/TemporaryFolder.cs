namespace GitOpsGen.Delivery.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder(string? parent = null) : IDisposable
{
    public string Root { get; } = parent is null
        ? Directory.CreateTempSubdirectory("gitopsgen-test-").FullName
        : Directory.CreateDirectory(Path.Combine(parent, $"gitopsgen-test-{Guid.NewGuid():N}")).FullName;

    /// <summary>
    /// In memory, where there is such a file system: ext4 takes a second for each thousand new files when as many were
    /// deleted in the last five minutes (it spares their inodes), which tests do all the time and says nothing about us.
    /// </summary>
    public static TemporaryFolder ForMeasuring() => new(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath());

    public string this[string path] => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Every file with its text, <c>path=text</c>, in ordinal order.</summary>
    public string[] Snapshot() =>
        [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(f => $"{Path.GetRelativePath(Root, f)}={File.ReadAllText(f)}")
            .Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
