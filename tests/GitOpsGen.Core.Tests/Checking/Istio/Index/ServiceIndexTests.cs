using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Tests.Checking.Istio.Index;

public class ServiceIndexTests
{
    [Fact]
    public void Rules_on_several_threads_may_ask_for_ports_at_once()
    {
        const int services = 5_000;
        var inventory = new MeshInventory
        {
            Mesh = new MeshFacts { MeshId = "mesh" },
            Clusters = [],
            Services = [.. Enumerable.Range(0, services).Select(i => new ServiceFacts { Name = $"s{i}", Namespace = "shop", Clusters = ["app"], Ports = [new(i, "http")] })],
        };
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var index = new MeshIndex([], inventory).Services;
            Parallel.For(0, services, i => Assert.Equal(i, Assert.Single(index.Ports($"s{i}.shop.svc.cluster.local"))));
        }
    }
}
