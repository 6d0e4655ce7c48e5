namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Durations as Go's <c>time.ParseDuration</c> reads them, which CEL's <c>duration()</c> and Kubernetes' types call.</summary>
public static class GoDuration
{
    /// <summary>Nanoseconds, or null for text that is not a duration (or does not fit 64 bits).</summary>
    public static long? Parse(string text)
    {
        var i = text.StartsWith('-') || text.StartsWith('+') ? 1 : 0;
        var sign = text.StartsWith('-') ? -1 : 1;
        if (text.AsSpan(i) is "0")
            return 0;
        if (i == text.Length)
            return null;
        decimal total = 0;
        while (i < text.Length)
        {
            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.'))
                i++;
            if (Number(text.AsSpan(start, i - start)) is not { } number)
                return null;
            start = i;
            while (i < text.Length && text[i] != '.' && !char.IsAsciiDigit(text[i]))
                i++;
            if (Unit(text.AsSpan(start, i - start)) is not { } unit)
                return null;
            // Compared before it is multiplied, which may leave a decimal's range too.
            if (number > (decimal)long.MaxValue / unit || (total += number * unit) > long.MaxValue)
                return null;
        }
        return sign * (long)total;
    }

    private static decimal? Number(ReadOnlySpan<char> text)
    {
        // More digits than a 64-bit number of nanoseconds can hold overflow in Go as well.
        if (text.IndexOfAnyInRange('0', '9') < 0 || text.Count('.') > 1 || text.Length > 20)
            return null;
        return decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, null, out var value) ? value : null;
    }

    private static long? Unit(ReadOnlySpan<char> text) => text switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => null,
    };
}
