using System.Globalization;
using System.Runtime.InteropServices;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Both ends inclusive; an end that is infinite does not bind.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Bounds(double Min, double Max)
{
    public static readonly Bounds None = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool Contains(double value) => value >= Min && value <= Max;

    public Bounds And(Bounds other) => new(Math.Max(Min, other.Min), Math.Min(Max, other.Max));

    /// <summary>In words that follow "must be": <c>from 1 to 65535</c>, <c>at least 1</c>, <c>at most 100</c>.</summary>
    public override string ToString() =>
        (double.IsFinite(Min), double.IsFinite(Max)) switch
        {
            (true, true) when Min == Max => $"exactly {Text(Min)}",
            (true, true) => $"from {Text(Min)} to {Text(Max)}",
            (true, false) => $"at least {Text(Min)}",
            (false, true) => $"at most {Text(Max)}",
            _ => "anything",
        };

    internal static string Text(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
