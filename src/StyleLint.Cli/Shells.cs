namespace StyleLint.Cli;

/// <summary>The shells that can complete a command line, and the script that makes each ask <c>style-lint complete</c>.</summary>
static class Shells
{
    static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # style-lint completion bash > ~/.local/share/bash-completion/completions/style-lint
            _style_lint() {
                local line cut="" words=("${COMP_WORDS[@]:1:COMP_CWORD}")
                # Bash breaks words at "=" and wants only what follows it.
                [[ ${COMP_WORDS[COMP_CWORD]} == "=" || ${COMP_WORDS[COMP_CWORD-1]} == "=" ]] && cut="*="
                COMPREPLY=()
                while IFS=$'\t' read -r line _; do
                    case $line in
                        :files) compopt -o filenames; COMPREPLY+=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]#=}")) ;;
                        :folders) compopt -o filenames; COMPREPLY+=($(compgen -d -- "${COMP_WORDS[COMP_CWORD]#=}")) ;;
                        ?*) COMPREPLY+=("${line#$cut}") ;;
                    esac
                done < <(style-lint complete -- "${words[@]}" 2>/dev/null)
            }
            complete -F _style_lint style-lint
            """,
        ["zsh"] = """
            #compdef style-lint
            # style-lint completion zsh > a folder of $fpath, such as ~/.zfunc, as _style-lint
            _style_lint() {
                local line; local -a offered
                while IFS= read -r line; do
                    case $line in
                        :files*) _files ;;
                        :folders*) _files -/ ;;
                        ?*) offered+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
                    esac
                done < <(style-lint complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)
                (( $#offered )) && _describe style-lint offered
            }
            if [ "$funcstack[1]" = "_style-lint" ]; then _style_lint; else compdef _style_lint style-lint; fi
            """,
        ["fish"] = """
            # style-lint completion fish > ~/.config/fish/completions/style-lint.fish
            function __style_lint
                set -l words (commandline -opc) (commandline -ct)
                for line in (style-lint complete -- $words[2..-1] 2>/dev/null)
                    switch $line
                        case ':files*'
                            __fish_complete_path (commandline -ct)
                        case ':folders*'
                            __fish_complete_directories (commandline -ct)
                        case '*'
                            echo $line
                    end
                end
            end
            complete -c style-lint -f -a '(__style_lint)'
            """,
        ["powershell"] = """
            # style-lint completion powershell >> $PROFILE
            Register-ArgumentCompleter -Native -CommandName style-lint -ScriptBlock {
                param($word, $line, $cursor)
                $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
                if ($word -eq '') { $words += '' }
                style-lint complete -- @words 2>$null | ForEach-Object {
                    $name, $says = $_ -split "`t", 2
                    if ($name -in ':files', ':folders') {
                        Get-ChildItem "$word*" -Directory:($name -eq ':folders') -Name
                    } else {
                        [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $(if ($says) { $says } else { $name }))
                    }
                }
            }
            """,
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Names => Scripts.Keys;

    /// <summary>The scripts by the shells' names.</summary>
    public static IReadOnlyDictionary<string, string> All => Scripts;
}
