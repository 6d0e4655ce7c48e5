using System.Reflection;
using System.Text;

namespace Scriban.Runtime;

/// <summary>Turns <c>MyMember</c> into <c>my_member</c>.</summary>
public sealed class StandardMemberRenamer
{
    /// <summary>The renamer of a context that was given none. Contexts with the same delegate share what they know about types.</summary>
    public static readonly MemberRenamerDelegate Default = Rename;

    /// <summary>Renames by the name alone: properties and methods get the same form.</summary>
    public static string Rename(MemberInfo member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Rename(member.Name);
    }

    /// <summary>A run of capitals is one word: <c>HTMLText</c> becomes <c>htmltext</c>.</summary>
    public static string Rename(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder();
        var afterUpper = false;
        foreach (var c in name)
        {
            var isUpper = char.IsUpper(c);
            if (isUpper && !afterUpper && result.Length > 0) result.Append('_');
            result.Append(char.ToLowerInvariant(c));
            afterUpper = isUpper;
        }

        return result.ToString();
    }
}
