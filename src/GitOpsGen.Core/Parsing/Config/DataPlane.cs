namespace GitOpsGen.Core.Parsing.Config;

/// <summary>Ambient mode has another set of charts and no primary-remote topology; it is not rendered yet.</summary>
public enum DataPlane
{
    Sidecar,
}
