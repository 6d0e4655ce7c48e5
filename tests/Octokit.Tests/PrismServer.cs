using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Octokit.Tests;

/// <summary>
/// GitHub's published OpenAPI description served by Prism, which checks every request against it. Both come from npm, in
/// fixed versions, into <c>artifacts/prism</c>; where npm or its registry cannot be had, <see cref="Url"/> is null.
/// </summary>
public sealed class PrismServer : IDisposable
{
    /// <summary>Of the description's package, 400 MB with all of GitHub's servers, one file is read and none is kept.</summary>
    private const string Install = """
        npm install --no-audit --no-fund --ignore-scripts --loglevel=error --prefix . @stoplight/prism-cli@5.16.0 &&
        npm pack --silent @octokit/openapi@23.0.2 &&
        tar -xzOf octokit-openapi-23.0.2.tgz package/generated/api.github.com.deref.json | node -e "$0" && rm octokit-openapi-23.0.2.tgz
        """;

    private const string Description = "github.json";

    /// <summary>
    /// The whole description is 70 MB; these are the paths that we call. Two things in it are not GitHub's: its example of a
    /// next page leads away from here, and a plain list of labels, which its own text allows, is not in its schema.
    /// </summary>
    private const string Trim = """
        const fs = require('fs');
        const spec = JSON.parse(fs.readFileSync(0));
        const keep = ['/repos/{owner}/{repo}/pulls', '/repos/{owner}/{repo}/pulls/{pull_number}',
          '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', '/repos/{owner}/{repo}/issues/{issue_number}/labels',
          '/repos/{owner}/{repo}/installation', '/app/installations/{installation_id}/access_tokens'];
        spec.paths = Object.fromEntries(keep.map(k => [k, spec.paths[k]]));
        delete spec['x-webhooks'];
        delete spec.webhooks;
        spec.components = {};
        delete spec.paths[keep[0]].get.responses['200'].headers.Link;
        spec.paths[keep[3]].post.requestBody.content['application/json'].schema.oneOf.push({ type: 'array', items: { type: 'string' } });
        fs.writeFileSync('github.json.new', JSON.stringify(spec));
        fs.renameSync('github.json.new', 'github.json');
        """;

    private readonly Process? _process;
    private readonly List<string> _log = [];

    public PrismServer()
    {
        var folder = Path.Combine(RepositoryRoot(), "artifacts", "prism");
        if (!IsInstalled(folder))
            return;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }

        _process = Start(folder, "node", "node_modules/@stoplight/prism-cli/dist/index.js", "mock", "-h", "127.0.0.1", "-p", $"{Url.Port}", Description);
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        WaitUntilItListens();
    }

    /// <summary>Null where it could not be installed.</summary>
    public Uri? Url { get; }

    /// <summary>What in our requests was against the description. What Prism finds in GitHub's own examples is not our fault.</summary>
    public IReadOnlyList<string> Violations()
    {
        lock (_log)
            return [.. _log.Where(l => Regex.IsMatch(l, "Violation: request|Request terminated with error"))];
    }

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
    }

    private static bool IsInstalled(string folder)
    {
        if (File.Exists(Path.Combine(folder, Description)))
            return true;
        Directory.CreateDirectory(folder);
        try
        {
            using var install = Start(folder, "sh", "-c", Install, Trim);
            install.StandardOutput.ReadToEnd();
            install.WaitForExit();
            return install.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(string folder, string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardOutput = true,
    })!;

    private void Add(string? line)
    {
        lock (_log)
            _log.Add(line ?? "");
    }

    private void WaitUntilItListens()
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            try
            {
                using var probe = new TcpClient("127.0.0.1", Url!.Port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(100);
            }
        }

        throw new InvalidOperationException("prism does not listen");
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GitOpsGen.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
