namespace GitOpsGen.Delivery;

/// <summary>What a server says, made fit for one line of a message: it could be a whole web page, or control characters.</summary>
internal static class Plain
{
    public static string FirstLine(string text) => Short(Lines(text).FirstOrDefault() ?? "");

    public static string LastLine(string text) => Short(Lines(text).LastOrDefault() ?? "");

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(l => string.Concat(l.Where(c => !char.IsControl(c))).Trim()).Where(l => l.Length > 0);

    private static string Short(string line) => line.StartsWith('<') ? "" : line.Length > 200 ? line[..200] + "…" : line;
}
