using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.EnvoyFilters;

/// <summary>IST0151 to IST0155: patch operations that Envoy ignores or applies in an undefined order (analyzers/envoyfilter/envoyfilter.go).</summary>
internal static class PatchOperations
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            // Filters that some EnvoyFilter patches for certain proxy versions only; seen so far, as istioctl counts them.
            var versioned = new HashSet<string>();
            foreach (var filter in view.Of(Kinds.EnvoyFilter))
            {
                var hasPriority = filter.Spec.Integer("priority") is not (null or 0);
                foreach (var patch in filter.Spec.Items("configPatches"))
                {
                    var name = FilterName(patch);
                    if (CheckPatch(filter, patch, hasPriority, versioned.Contains(name)) is { } finding)
                        yield return finding;
                    if (patch.Path("match", "proxy", "proxyVersion") is not null)
                        versioned.Add(name);
                }
            }
        }
    }

    private static Finding? CheckPatch(ManifestDocument filter, Node patch, bool hasPriority, bool isVersioned)
    {
        if (patch.Path("patch", "operation") is not { } node)
            return null;
        var place = filter.On(node);
        var applyTo = patch.Text("applyTo");
        var isRoute = applyTo is "ROUTE_CONFIGURATION" or "HTTP_ROUTE";
        switch (node.Text())
        {
            case "ADD":
                return isRoute ? EnvoyFilterFindings.AddIgnored(place, applyTo) : null;
            case "REMOVE" when isRoute:
                return EnvoyFilterFindings.RemoveIgnored(place, applyTo);
            case "REPLACE" when applyTo is not ("HTTP_FILTER" or "NETWORK_FILTER"):
                return EnvoyFilterFindings.ReplaceInvalid(place, applyTo);
            case "REMOVE" or "REPLACE" or "INSERT_BEFORE" or "INSERT_AFTER" when !hasPriority:
                return isVersioned ? EnvoyFilterFindings.RelativeWithVersion(place, node.Text()) : EnvoyFilterFindings.Relative(place, node.Text());
            default:
                return null;
        }
    }

    /// <summary>The filter that the patch adds, else the one that it matches: what istioctl compares by.</summary>
    private static string FilterName(Node patch) =>
        patch.Path("patch", "value", "name").Text() is { Length: > 0 } name ? name : patch.Path("match", "listener", "filterChain", "filter", "name").Text();
}
