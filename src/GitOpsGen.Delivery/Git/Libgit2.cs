using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Delivery.Files;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>
/// Binds LibGit2Sharp to a native libgit2. LibGit2Sharp looks for its own package's file name first; when the runtime
/// finds none, it asks us, and we offer one beside the tool or the system's. The versions are those whose binary
/// interface LibGit2Sharp 0.29 can use.
/// </summary>
internal static class Libgit2
{
    private static readonly string[] s_fileNames =
        OperatingSystem.IsMacOS() ? ["libgit2.1.7.dylib", "libgit2.1.6.dylib", "libgit2.1.5.dylib"]
        : OperatingSystem.IsWindows() ? ["git2.dll"]
        : ["libgit2.so.1.7", "libgit2.so.1.6", "libgit2.so.1.5"];

    private static readonly string[] s_folders = [AppContext.BaseDirectory, "", "/opt/homebrew/lib", "/usr/local/lib"];

    private const string CacheName = "libgit2";

    private static readonly Lazy<Diagnostic?> s_problem = new(Bind);

    /// <summary>To be called before the first use of LibGit2Sharp, and only then: most commands need no Git.</summary>
    /// <exception cref="DeliveryException">There is no usable libgit2.</exception>
    public static void Require()
    {
        if (s_problem.Value is { } problem)
            throw new DeliveryException(problem);
    }

    /// <summary>Does what <see cref="Require"/> does first, without asking for the outcome.</summary>
    public static void Load() => _ = s_problem.Value;

    private static Diagnostic? Bind()
    {
        try
        {
            if (RuntimeFeature.IsDynamicCodeSupported)
                OfferNative();
            else
                LinkNative();
            _ = GlobalSettings.Version.Features;
            ProvideMachineConfiguration();
            return null;
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException)
        {
            return GitDiagnostics.NoLibgit2();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileDiagnostics.CacheUnusable(UserCache.Folder(CacheName), e.Message);
        }
    }

    private static void OfferNative() => AssemblyLoadContext.Default.ResolvingUnmanagedDll += (assembly, name) =>
        assembly == typeof(Repository).Assembly && name.StartsWith("git2-", StringComparison.Ordinal) ? LoadNative() : 0;

    /// <summary>
    /// A native build of the tool is never asked. It has LibGit2Sharp look into a folder of ours, where a link has the file
    /// name that 0.29 wants and leads to the library that was found.
    /// </summary>
    private static void LinkNative()
    {
        if (LoadNative() == 0)
            return;
        using var process = Process.GetCurrentProcess();
        var found = process.Modules.Cast<ProcessModule>().First(module => s_fileNames.Any(name => module.ModuleName.StartsWith(name, StringComparison.Ordinal))).FileName;
        var folder = UserCache.Folder(CacheName);
        var link = Path.Combine(folder, "git2-a2bde63" + (OperatingSystem.IsMacOS() ? ".dylib" : OperatingSystem.IsWindows() ? ".dll" : ".so"));
        if (new FileInfo(link).LinkTarget != found)
        {
            // In one step: another run may be about to load it.
            var made = Path.Combine(folder, Path.GetRandomFileName());
            File.CreateSymbolicLink(made, found);
            File.Move(made, link, overwrite: true);
        }
        GlobalSettings.NativeLibraryPath = folder;
    }

    /// <summary>
    /// libgit2 1.5 reports a missing machine-wide file (Windows' ProgramData, sought on every system) as a failure instead
    /// of "not found", and LibGit2Sharp then refuses to read any configuration. An empty file of ours contents both.
    /// </summary>
    private static void ProvideMachineConfiguration()
    {
        var folder = UserCache.Folder(CacheName);
        var file = Path.Combine(folder, "config");
        if (!File.Exists(file))
            File.WriteAllText(file, "");
        GlobalSettings.SetConfigSearchPaths(ConfigurationLevel.ProgramData, folder);
    }

    /// <summary>An empty folder leaves the search to the system's loader: its cache, then <c>LD_LIBRARY_PATH</c>.</summary>
    private static nint LoadNative()
    {
        foreach (var path in s_folders.SelectMany(_ => s_fileNames, Path.Combine))
        {
            if (NativeLibrary.TryLoad(path, out var handle))
                return handle;
        }

        return 0;
    }
}
