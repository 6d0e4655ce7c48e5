namespace GitOpsGen.Core.Checking.Schemas.Language;

internal enum DeclarationKind
{
    Kind,
    Type,
    Scalar,
}

/// <summary>One <c>kind</c>, <c>type</c> or <c>scalar</c> of a catalogue file, not yet resolved.</summary>
/// <param name="Rest">Of a kind its versions; of a scalar its type expression.</param>
/// <param name="Lines">The indented lines below, trimmed.</param>
internal sealed record Declaration(DeclarationKind What, string Name, string Rest, List<string> Lines);
