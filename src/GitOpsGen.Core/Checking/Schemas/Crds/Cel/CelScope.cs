namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary>The variables in sight: <c>self</c>, and those that macros bind.</summary>
internal sealed record CelScope(string Name, object? Value, CelScope? Outer)
{
    public object? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == name)
                return scope.Value;
        }
        throw new CelException($"undeclared variable '{name}'");
    }
}

/// <summary>A compiled piece of an expression.</summary>
/// <param name="Select">When the piece is <c>target.field</c>: the two, for <c>has()</c>.</param>
internal sealed record CelNode(Func<CelScope, object?> Evaluate, (CelNode Target, string Field)? Select = null);
