using System.CommandLine;
using GitOpsGen.Cli.Output;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen completion</c>: a script for the user's shell. The shells ask the tool itself through its <c>[suggest]</c> directive, so the scripts never go out of date.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            # eval "$(gitopsgen completion bash)"
            _gitopsgen() {
              local candidates
              candidates=$(gitopsgen "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
              mapfile -t COMPREPLY < <(compgen -W "${candidates}" -- "${COMP_WORDS[COMP_CWORD]}")
            }
            complete -o default -F _gitopsgen gitopsgen
            """,
        ["zsh"] = """
            #compdef gitopsgen
            # eval "$(gitopsgen completion zsh)"
            _gitopsgen() {
              local -a candidates
              candidates=("${(@f)$(gitopsgen "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              if (( ${#candidates} )) && [[ -n "${candidates[1]}" ]]; then
                compadd -- "${candidates[@]}"
              else
                _files
              fi
            }
            compdef _gitopsgen gitopsgen
            """,
        ["fish"] = """
            # gitopsgen completion fish | source
            function __gitopsgen_complete
              set -l line (commandline -cp)
              gitopsgen "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c gitopsgen -a "(__gitopsgen_complete)"
            """,
        ["powershell"] = """
            # gitopsgen completion powershell | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName gitopsgen -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              gitopsgen "[suggest:$cursorPosition]" "$commandAst" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }
            """,
    };

    public static Command Build(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var common = new CommonOptions(terminal);
        var command = new Command("completion", "Print a completion script for a shell.") { shell, common.Output };
        command.SetAction((parsed, _) =>
        {
            var reporter = common.Reporter(parsed);
            return reporter.RunAsync(() =>
            {
                var script = Scripts[parsed.GetValue(shell)!];
                reporter.Line(script);
                reporter.Result["script"] = script;
                return Task.FromResult(ExitCodes.Done);
            });
        });
        return command;
    }
}
