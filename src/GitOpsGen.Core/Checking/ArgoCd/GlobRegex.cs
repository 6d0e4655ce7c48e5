using System.Text;
using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.ArgoCd;

/// <summary>
/// The patterns of github.com/gobwas/glob, which Argo CD uses: <c>*</c> and <c>?</c> within a part, <c>**</c> across parts,
/// <c>{a,b}</c> for either, <c>[abc]</c>, <c>[a-z]</c> and <c>[!a]</c> for one character, <c>\</c> before what stands for itself.
/// </summary>
internal ref struct GlobRegex
{
    private readonly string _any;
    private readonly StringBuilder _regex = new(@"\A");
    private ReadOnlySpan<char> _rest;

    private GlobRegex(string pattern, string any)
    {
        _rest = pattern;
        _any = any;
    }

    /// <param name="any">The regular expression for a character that is no separator.</param>
    /// <returns>Null for what is no pattern.</returns>
    public static string? Of(string pattern, string any)
    {
        var glob = new GlobRegex(pattern, any);
        return glob.Read() ? glob._regex.Append(@"\z").ToString() : null;
    }

    private bool Read()
    {
        var depth = 0;
        while (!_rest.IsEmpty)
        {
            var c = Take();
            switch (c)
            {
                case '\\' when !_rest.IsEmpty:
                    Literal(Take());
                    break;
                case '*' when _rest.StartsWith('*'):
                    Take();
                    _regex.Append(".*");
                    break;
                case '*':
                    _regex.Append(_any).Append('*');
                    break;
                case '?':
                    _regex.Append(_any);
                    break;
                case '[':
                    if (!ReadCharacters())
                        return false;
                    break;
                case '{':
                    depth++;
                    _regex.Append("(?:");
                    break;
                case '}' when depth > 0:
                    depth--;
                    _regex.Append(')');
                    break;
                case ',' when depth > 0:
                    _regex.Append('|');
                    break;
                default:
                    Literal(c);
                    break;
            }
        }
        return depth == 0;
    }

    /// <summary>A range has one hyphen between two characters; anything else is a list.</summary>
    private bool ReadCharacters()
    {
        var end = _rest.IndexOf(']');
        if (end < 0)
            return false;
        var characters = _rest[..end];
        _rest = _rest[(end + 1)..];
        var isNot = characters.StartsWith('!');
        if (isNot)
            characters = characters[1..];
        if (characters.IsEmpty || (characters is [var low, '-', var high] && low > high))
            return false;
        _regex.Append(isNot ? "[^" : "[");
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters.Length == 3 && i == 1 && characters[i] == '-')
                _regex.Append('-');
            else
                _regex.Append($@"\u{(int)characters[i]:x4}");
        }
        _regex.Append(']');
        return true;
    }

    private char Take()
    {
        var c = _rest[0];
        _rest = _rest[1..];
        return c;
    }

    private readonly void Literal(char c) => _regex.Append(Regex.Escape(c.ToString()));
}
