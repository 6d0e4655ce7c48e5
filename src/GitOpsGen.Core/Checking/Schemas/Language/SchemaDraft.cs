namespace GitOpsGen.Core.Checking.Schemas.Language;

/// <summary>A schema while its line is being read.</summary>
internal sealed class SchemaDraft
{
    public SchemaKind Kind { get; init; }

    public string TypeName { get; init; } = "";

    public bool Nullable { get; set; }

    public bool Open { get; init; }

    public IReadOnlyList<SchemaField> Fields { get; init; } = [];

    public Schema? Items { get; init; }

    public IReadOnlyList<string> Enum { get; init; } = [];

    public Bounds Range { get; set; } = Bounds.None;

    public Bounds Size { get; set; } = Bounds.None;

    public SchemaPattern? Pattern { get; set; }

    public string Format { get; init; } = "";

    public List<string> UniqueBy { get; init; } = [];

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public List<SchemaRule> Rules { get; init; } = [];

    private Schema? Origin { get; init; }

    public static SchemaDraft From(Schema schema) => new()
    {
        Origin = schema,
        Kind = schema.Kind,
        TypeName = schema.TypeName,
        Nullable = schema.Nullable,
        Open = schema.Open,
        Fields = schema.Fields,
        Items = schema.Items,
        Enum = schema.Enum,
        Range = schema.Range,
        Size = schema.Size,
        Pattern = schema.Pattern,
        Format = schema.Format,
        UniqueBy = [.. schema.UniqueBy],
        Choices = schema.Choices,
        Rules = [.. schema.Rules],
    };

    /// <summary>The named schema itself when the line added nothing to it, so that it is shared.</summary>
    public Schema ToSchema() => Origin is not null && Unchanged(Origin)
        ? Origin
        : new Schema
        {
            Kind = Kind,
            TypeName = TypeName,
            Nullable = Nullable,
            Open = Open,
            Fields = [.. Fields],
            Items = Items,
            Enum = [.. Enum],
            Range = Range,
            Size = Size,
            Pattern = Pattern,
            Format = Format,
            UniqueBy = [.. UniqueBy],
            Choices = [.. Choices],
            Rules = [.. Rules],
        };

    private bool Unchanged(Schema origin) =>
        Nullable == origin.Nullable && Range == origin.Range && Size == origin.Size && Pattern == origin.Pattern
        && UniqueBy.Count == origin.UniqueBy.Length && Rules.Count == origin.Rules.Length;
}
