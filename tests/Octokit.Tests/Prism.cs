using System.Diagnostics;

namespace Octokit.Tests;

/// <summary>
/// GitHub's published OpenAPI description and Prism, which serves it and checks every request against it. Both come from
/// npm, in fixed versions, into <c>artifacts/prism</c>.
/// </summary>
internal static class Prism
{
    /// <summary>Of the description's package, 400 MB with all of GitHub's servers, one file is read and none is kept.</summary>
    private const string Installation = """
        npm install --no-audit --no-fund --ignore-scripts --loglevel=error --prefix . @stoplight/prism-cli@5.16.0 &&
        npm pack --silent @octokit/openapi@23.0.2 &&
        tar -xzOf octokit-openapi-23.0.2.tgz package/generated/api.github.com.deref.json | node -e "$0" && rm octokit-openapi-23.0.2.tgz
        """;

    public const string Description = "github.json";

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

    private static readonly Lazy<string?> s_missing = new(Install);

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "artifacts", "prism");

    /// <summary>Why it cannot be had; null when it is there.</summary>
    public static string? Missing => s_missing.Value;

    public static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        UseShellExecute = false,
        RedirectStandardOutput = true,
    })!;

    private static string? Install()
    {
        if (File.Exists(Path.Combine(Folder, Description)))
            return null;
        Directory.CreateDirectory(Folder);
        using var install = Start("sh", "-c", Installation, Trim);
        install.StandardOutput.ReadToEnd();
        install.WaitForExit();
        return install.ExitCode == 0 ? null : "npm could not install Prism and GitHub's OpenAPI description";
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GitOpsGen.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
