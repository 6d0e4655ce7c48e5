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
    private const string Packages = "@stoplight/prism-cli@5.16.0 @octokit/openapi@23.0.2";

    private const string Description = "github.json";

    /// <summary>
    /// The whole description is 70 MB; these are the paths that we call. Two things in it are not GitHub's: its example of a
    /// next page leads away from here, and a plain list of labels, which its own text allows, is not in its schema.
    /// </summary>
    private const string Trim = """
        const fs = require('fs');
        const spec = JSON.parse(fs.readFileSync('node_modules/@octokit/openapi/generated/api.github.com.deref.json'));
        const keep = ['/repos/{owner}/{repo}/pulls', '/repos/{owner}/{repo}/pulls/{pull_number}',
          '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', '/repos/{owner}/{repo}/issues/{issue_number}/labels',
          '/repos/{owner}/{repo}/installation', '/app/installations/{installation_id}/access_tokens'];
        spec.paths = Object.fromEntries(keep.map(k => [k, spec.paths[k]]));
        delete spec['x-webhooks'];
        delete spec.webhooks;
        spec.components = {};
        delete spec.paths[keep[0]].get.responses['200'].headers.Link;
        spec.paths[keep[3]].post.requestBody.content['application/json'].schema.oneOf.push({ type: 'array', items: { type: 'string' } });
        fs.writeFileSync('github.json', JSON.stringify(spec));
        """;

    private readonly Process? _process;
    private readonly List<string> _log = [];

    public PrismServer()
    {
        var folder = Path.Combine(RepositoryRoot(), "artifacts", "prism");
        if (!Install(folder))
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
            return [.. _log.Where(l => Regex.IsMatch(l, "Violation: request|ROUTE_RESOLUTION|NOT_ACCEPTABLE|UNSUPPORTED_MEDIA"))];
    }

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
    }

    private static bool Install(string folder)
    {
        if (File.Exists(Path.Combine(folder, Description)))
            return true;
        Directory.CreateDirectory(folder);
        try
        {
            var npm = Start(folder, "npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", ".", .. Packages.Split(' ')]);
            npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
            if (npm.ExitCode != 0)
                return false;
            var trim = Start(folder, "node", "-e", Trim);
            trim.WaitForExit();
            return trim.ExitCode == 0;
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
