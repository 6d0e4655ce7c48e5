using System.Text;
using Scriban.Runtime;

namespace GitOpsGen.Core.Rendering;

/// <summary>
/// What a template writes for one file, taken over as characters. As a string it would be copied twice more on its way
/// to bytes, and these copies were nearly half of what rendering allocated.
/// </summary>
internal sealed class FileOutput() : StringBuilderOutput(new StringBuilder(Capacity))
{
    // A builder that outgrows its first piece is given a new one for every file.
    private const int Capacity = 16 * 1024;

    private char[] _text = new char[Capacity];
    private int _length;

    /// <summary>What the last rendering wrote, until the next one ends.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Keeps the text. Scriban asks for it when a rendering ends, and then empties the builder.</summary>
    /// <returns>Nothing: <see cref="Text"/> has it.</returns>
    public override string ToString()
    {
        _length = Builder.Length;
        if (_length > _text.Length)
            _text = new char[_length];
        Builder.CopyTo(0, _text, _length);
        return "";
    }
}
