using System.Text.RegularExpressions;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Tests.Docs;

/// <summary>docs/source-document.md against what the root config renders.</summary>
public sealed partial class SourceDocumentTests
{
    private static readonly string[] Sections =
    [
        "Architecture", "Prerequisites", "Install Istio on Control Cluster", "Configure Multi-cluster Secret", "Install Istio on App Cluster",
        "Enable Cross-cluster Service Discovery", "Install Kiali", "Automatic Injection", "Manual Injection", "Example Deployment",
        "Virtual Service", "Destination Rule", "Gateway", "Strict mTLS", "Permissive mTLS", "Allow all traffic", "Deny all traffic",
        "Allow specific service", "Request Authentication (JWT)", "Metrics", "Distributed Tracing", "Access Logs", "Circuit Breaker", "Retry",
        "Timeout", "Rate Limiting", "Traffic Splitting", "Header-based Routing", "Cross-cluster Service Access",
        "Service Entry for External Services", "Check Proxy Status", "Analyze Configuration", "Debug Envoy", "Verify mTLS",
        "Start with Permissive mTLS", "Use Namespace-scoped Policies", "Resource Limits", "Health Checks", "ArgoCD Integration",
    ];

    [Fact]
    public void Every_section_has_a_row() => Assert.Equal(Sections, Rows().Select(row => row.Section));

    [Fact]
    public void Every_file_that_a_row_names_is_rendered_from_the_root_config()
    {
        var rendered = RootResult().Value!.Files.Select(file => file.Path).ToHashSet();

        foreach (var (section, files) in Rows())
        {
            Assert.NotEmpty(files);
            Assert.All(files, file => Assert.True(rendered.Contains(file), $"{section}: {file} is not rendered"));
        }
    }

    [Fact]
    public void The_root_config_has_no_findings() => Assert.DoesNotContain(RootResult().Diagnostics, d => d.Severity != Severity.Info);

    private static StageResult<Core.Checking.CheckedTree> RootResult() =>
        Pipeline.Load(Repository.Read("mesh.config.yaml"), "mesh.config.yaml").Then(mesh => Pipeline.Run(mesh, new TemplateLibrary(), new SchemaCatalogue(), "test"));

    private static IEnumerable<(string Section, string[] Files)> Rows() => Repository.Read("docs", "source-document.md")
        .Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Section", StringComparison.Ordinal))
        .Select(line => line.Split(" | "))
        .Select(cells => (cells[0].TrimStart('|', ' '), Quoted().Matches(cells[2]).Select(match => match.Groups[1].Value).ToArray()));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
