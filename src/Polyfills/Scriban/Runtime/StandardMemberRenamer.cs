using System.Reflection;
using System.Text;

namespace Scriban.Runtime;

/// <summary>Turns <c>MyMember</c> into <c>my_member</c>.</summary>
public sealed class StandardMemberRenamer
{
    public static readonly MemberRenamerDelegate Default = Rename;

    public static string Rename(MemberInfo member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Rename(member.Name);
    }

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
