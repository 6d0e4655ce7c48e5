using System.CommandLine;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Parsing;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen schema</c>: the config's JSON Schema, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Build(Terminal terminal)
    {
        var command = new Command("schema", """
            Print the JSON Schema of mesh.config.yaml. Save it beside the config, and begin the config with
            '# yaml-language-server: $schema=./mesh.config.schema.json' to get completion and checks in an editor.
            """)
        {
            // The schema is JSON whatever is asked for; scripts that add '--output json' to everything may do so here too.
            new CommonOptions(terminal).Output,
        };
        command.SetAction(_ =>
        {
            terminal.Out.Write(ConfigSchema.ToText());
            return ExitCodes.Done;
        });
        return command;
    }
}
