namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Kubernetes resource quantities (apimachinery, pkg/api/resource): a signed decimal and a suffix.</summary>
public static class Quantity
{
    /// <param name="text">Of a string or of a plain number; both are quantities.</param>
    public static bool IsValid(string text)
    {
        var i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = 0;
        var points = 0;
        for (; i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.'); i++)
        {
            if (text[i] == '.')
                points++;
            else
                digits++;
        }
        return digits > 0 && points <= 1 && IsSuffix(text.AsSpan(i));
    }

    private static bool IsSuffix(ReadOnlySpan<char> suffix)
    {
        if (suffix is "" or "n" or "u" or "m" or "k" or "M" or "G" or "T" or "P" or "E" or "Ki" or "Mi" or "Gi" or "Ti" or "Pi" or "Ei")
            return true;
        return suffix.Length > 1 && suffix[0] is 'e' or 'E' && int.TryParse(suffix[1..], System.Globalization.NumberStyles.AllowLeadingSign, null, out _);
    }
}
