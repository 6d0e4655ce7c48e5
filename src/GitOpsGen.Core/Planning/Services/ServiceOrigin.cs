using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning.Services;

/// <summary>A service's place in the config, as rendered files and messages name it.</summary>
internal static class ServiceOrigin
{
    /// <summary><c>services[&lt;namespace&gt;/&lt;name&gt;]</c>, at the service's entry.</summary>
    public static Origin Of(MeshService service) => new($"services[{service}]", service.Config.At());

    /// <param name="part">The key that the file comes from.</param>
    public static Origin Of(MeshService service, string part) => Of(service, part, service.Config.At(part));

    /// <param name="at">Where the part stands, when it is not the key itself but an item of its list.</param>
    public static Origin Of(MeshService service, string part, SourceLocation at) => new($"services[{service}].{part}", at);
}
