namespace GitOpsGen.Core.Tests.Independent;

/// <summary>Choices that a seed determines.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public int Between(int low, int high) => _random.Next(low, high + 1);

    public T OneOf<T>(params ReadOnlySpan<T> values) => values[_random.Next(values.Length)];

    /// <summary>Some of them, at least one, in their order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> values)
    {
        var chosen = values.Where(_ => Chance(50)).ToList();
        return chosen.Count > 0 ? chosen : [values[_random.Next(values.Count)]];
    }
}
