namespace Scriban.Runtime;

/// <summary>The variables of one running loop: its state, under the name of the keyword, and the variable that holds the item.</summary>
internal sealed class LoopFrame(string stateName)
{
    public LoopState? State { get; set; }

    public string? VariableName { get; set; }

    public object? Value { get; set; }

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
