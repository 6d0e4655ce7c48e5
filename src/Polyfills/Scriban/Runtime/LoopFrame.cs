namespace Scriban.Runtime;

/// <summary>The variables of one running loop: its state, under the name of the keyword, and the variable that holds the item.</summary>
internal sealed class LoopFrame(string stateName)
{
    /// <summary>What <c>for</c> or <c>while</c> stands for inside of the loop.</summary>
    public LoopState? State { get; set; }

    /// <summary>The loop variable's name; null for <c>while</c>, and for a loop variable that is no plain global one.</summary>
    public string? VariableName { get; set; }

    /// <summary>The loop variable's value in this step. An assignment in the body is overwritten by the next step.</summary>
    public object? Value { get; set; }

    /// <summary>Finds the loop variable or the state by name.</summary>
    public bool TryGet(string name, IEqualityComparer<string>? comparer, out object? value)
    {
        if (VariableName is not null && IsSame(name, VariableName, comparer))
        {
            value = Value;
            return true;
        }

        value = State;
        return State is not null && IsSame(name, stateName, comparer);
    }

    private static bool IsSame(string left, string right, IEqualityComparer<string>? comparer) =>
        comparer is null ? left == right : comparer.Equals(left, right);
}
