using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>IST0101 for delegates: the VirtualService that a route is handed to exists, and is a delegate.</summary>
internal static class Delegates
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            var byName = view.Of(Kinds.VirtualService)
                .DistinctBy(service => new { Namespace = service.EffectiveNamespace(), service.Name })
                .ToDictionary(service => (service.EffectiveNamespace(), service.Name));
            foreach (var service in view.Of(Kinds.VirtualService))
            {
                foreach (var target in service.Spec.Items("http").Select(rule => rule.Get("delegate")))
                {
                    if (target is null)
                        continue;
                    var ns = target.Text("namespace") is { Length: > 0 } given ? given : service.EffectiveNamespace();
                    if (!byName.ContainsKey((ns, target.Text("name"))))
                        yield return RoutingFindings.UnknownDelegate(service.On(target), $"{ns}/{target.Text("name")}");
                }
            }
        }
    }
}
