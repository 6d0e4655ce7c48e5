namespace GitOpsGen.Delivery.Tests;

/// <summary>Tests that set variables of this process run alone: all others read them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessEnvironment
{
    public const string Name = "process environment";
}
