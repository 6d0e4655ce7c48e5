using System.Text.Json;
using GitOpsGen.Core.Parsing.Yaml;
using Xunit.Abstractions;

namespace GitOpsGen.Core.Tests.Independent;

/// <summary>The injection template of proxyResources, run by Go's own template engine, which helm shares with istiod.</summary>
public sealed class InjectionTemplateTests(ITestOutputHelper output)
{
    private static readonly (string What, object Pod, string Expected)[] Pods =
    [
        ("the service's pods, as native sidecars", Pod("demo", native: true, ("app", "web"), ("tier", "front")), "initContainers: requests 400m 64Mi, limits 1"),
        ("the service's pods, on an old Kubernetes", Pod("demo", native: false, ("app", "web"), ("tier", "front")), "containers: requests 400m 64Mi, limits 1"),
        ("other pods of the namespace", Pod("demo", native: true, ("app", "web"), ("tier", "back")), "initContainers: requests 50m 64Mi, limits 500m"),
        ("pods of another namespace", Pod("other", native: true, ("app", "web"), ("tier", "front")), "nothing"),
        ("pods with annotations of their own", Annotated("demo", "sidecar.istio.io/proxyCPULimit", "3"), "nothing"),
        ("pods that ask for no native sidecar", Annotated("demo", "sidecar.istio.io/nativeSidecar", "false"), "containers: requests 50m 64Mi, limits 500m"),
    ];

    [Fact]
    public void Each_pod_gets_its_own_resources()
    {
        if (IndependentJudge.Helm is not { } helm)
        {
            output.WriteLine("Not judged: helm cannot be had here.");
            return;
        }
        var tree = RenderedTrees.Render(File.ReadAllText(Path.Combine(Repository.Cases, "Trees", "proxy-resources", "mesh.config.yaml")));
        var values = (MappingNode)YamlReader.Read(tree.File("values/common/istiod.yaml"), "").Value![0];
        var template = ((ScalarNode)((MappingNode)((MappingNode)values["sidecarInjectorWebhook"]!)["templates"]!)["proxy-resources"]!).Text;
        var chart = Directory.CreateTempSubdirectory("gitopsgen-injection-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(chart, "templates"));
            File.WriteAllText(Path.Combine(chart, "Chart.yaml"), "apiVersion: v2\nname: injection\nversion: 0.1.0\n");
            File.WriteAllText(Path.Combine(chart, "templates", "pods.yaml"), $"{{{{- range .Values.pods }}}}\n---\n{{{{- with . }}}}\n{template}{{{{- end }}}}\n{{{{- end }}}}\n");
            File.WriteAllText(Path.Combine(chart, "pods.json"), JsonSerializer.Serialize(new { pods = Pods.Select(pod => pod.Pod) }));
            var (exitCode, text) = Tool.Run(chart, helm, "template", "injection", ".", "-f", "pods.json")!.Value;
            Assert.True(exitCode == 0, text);
            Assert.Equal(Pods.Select(pod => $"{pod.What}: {pod.Expected}"), YamlReader.Read(text, "").Value!.Select((node, i) => $"{Pods[i].What}: {Describe((MappingNode)node)}"));
        }
        finally
        {
            Directory.Delete(chart, recursive: true);
        }
    }

    private static object Pod(string ns, bool native, params (string Key, string Value)[] labels) =>
        new { ObjectMeta = new { Namespace = ns, Labels = labels.ToDictionary(), Annotations = new Dictionary<string, string> { ["example.com/a"] = "b" } }, NativeSidecars = native };

    private static object Annotated(string ns, string key, string value) =>
        new { ObjectMeta = new { Namespace = ns, Labels = new Dictionary<string, string> { ["app"] = "x", ["tier"] = "x" }, Annotations = new Dictionary<string, string> { [key] = value } }, NativeSidecars = true };

    private static string Describe(MappingNode patch)
    {
        if (patch["spec"] is not MappingNode { Entries: [var containers] })
            return "nothing";
        var resources = (MappingNode)((MappingNode)((SequenceNode)containers.Value).Items[0])["resources"]!;
        return $"{containers.Key.Text}: {string.Join(", ", resources.Entries.Select(entry => $"{entry.Key.Text} {string.Join(' ', ((MappingNode)entry.Value).Entries.Select(amount => ((ScalarNode)amount.Value).Text))}"))}";
    }
}
