namespace GitOpsGen.Core.Checking.Schemas.Language;

/// <summary>Turns the declarations of a file, and of those that it includes, into schemas; each named type becomes one object.</summary>
internal sealed class SchemaLinker
{
    private readonly Dictionary<string, Declaration> _types = [];
    private readonly Dictionary<string, Schema> _linked = [];
    private readonly TypeReader _reader;
    private readonly int _istioMinor;

    public SchemaLinker(SchemaFile file, int istioMinor)
    {
        _istioMinor = istioMinor;
        _reader = new TypeReader(Named, istioMinor);
        Collect(file);
    }

    /// <summary>The schema of a whole object, with the fields that every Kubernetes object has.</summary>
    public Schema Kind(Declaration kind)
    {
        var draft = Object(kind.Name, kind.Lines);
        return new Schema
        {
            Kind = SchemaKind.Object,
            TypeName = kind.Name,
            Choices = draft.Choices,
            Rules = draft.Rules,
            Open = draft.Open,
            Fields =
            [
                new SchemaField("apiVersion", _reader.Read("string"), Required: true),
                new SchemaField("kind", _reader.Read("string"), Required: true),
                new SchemaField("metadata", Named("ObjectMeta"), Required: true),
                .. draft.Fields,
            ],
        };
    }

    private void Collect(SchemaFile file)
    {
        foreach (var include in file.Includes)
            Collect(SchemaFile.Load(include) ?? throw new FormatException($"no schema file '{include}'"));
        foreach (var declaration in file.Declarations.Where(d => d.What != DeclarationKind.Kind))
            _types[declaration.Name] = declaration;
    }

    /// <summary>The type of that name; the same object every time.</summary>
    public Schema Named(string name)
    {
        if (_linked.TryGetValue(name, out var schema))
            return schema;
        if (!_types.TryGetValue(name, out var declaration))
            throw new FormatException($"unknown type '{name}'");
        schema = declaration.What == DeclarationKind.Scalar ? _reader.Read(declaration.Rest) : Object(name, declaration.Lines);
        return _linked[name] = schema;
    }

    private Schema Object(string name, List<string> lines)
    {
        var fields = new List<SchemaField>(lines.Count);
        var choices = new List<Choice>();
        var rules = new List<SchemaRule>();
        var open = false;
        foreach (var written in lines)
        {
            var line = written;
            if (!Since.Applies(ref line, _istioMinor))
                continue;
            if (line[0] != ':')
                fields.Add(Field(line));
            else if (line == ": open")
                open = true;
            else if (line.StartsWith(": rule ", StringComparison.Ordinal))
                rules.Add(TypeReader.Rule(line[7..]));
            else
                choices.Add(Choose(line[2..].Split(' ')));
        }
        return new Schema { Kind = SchemaKind.Object, TypeName = name, Fields = [.. fields], Choices = [.. choices], Rules = [.. rules], Open = open };
    }

    private SchemaField Field(string line)
    {
        var space = line.IndexOf(' ');
        var required = line[space - 1] == '!';
        return new SchemaField(line[..(required ? space - 1 : space)], _reader.Read(line[space..]), required);
    }

    /// <param name="words">The rule and its fields: <c>atMostOne exact prefix regex</c>.</param>
    private static Choice Choose(string[] words) => words[0] switch
    {
        "atMostOne" => new Choice(0, 1, words[1..]),
        "exactlyOne" => new Choice(1, 1, words[1..]),
        "atLeastOne" => new Choice(1, words.Length - 1, words[1..]),
        _ => throw new FormatException($"unknown rule of a type '{words[0]}'"),
    };
}
