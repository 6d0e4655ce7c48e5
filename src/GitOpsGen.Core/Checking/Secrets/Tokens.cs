using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>Tokens whose issuers gave them a shape to be found by.</summary>
internal static partial class Tokens
{
    /// <summary>How tokens of known issuers begin; a text without any of these need not be searched.</summary>
    public static readonly string[] Marks =
        ["AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-", "xox", "hooks.slack.com/", "AIza", "ya29.",
            "sk_live_", "rk_live_", "sk-", "npm_", "pypi-", "hvs.", "hvb.", "dop_v1_", "SG.", "dckr_pat_", "shpat_", "eyJ", "AccountKey=", "glsa_", "lin_api_", "ATATT3", "key-", "Bearer "];

    private static readonly MarkSet AnyMark = new(Marks);

    private static readonly (Regex Pattern, string What)[] Shapes =
    [
        (Aws(), "an AWS access key"),
        (GitHub(), "a GitHub token"),
        (GitLab(), "a GitLab token"),
        (Slack(), "a Slack token"),
        (Google(), "a Google API key or token"),
        (Stripe(), "a Stripe key"),
        (OpenAi(), "an AI service's API key"),
        (Registry(), "a package registry's token"),
        (Vault(), "a Vault token"),
        (Cloud(), "a cloud service's token"),
        (Jwt(), "a JSON web token"),
        (Bearer(), "a bearer token"),
    ];

    /// <summary>One search for all prefixes first: nearly every text has none.</summary>
    public static SecretMatch? Find(string text)
    {
        if (!AnyMark.FoundIn(text))
            return null;
        foreach (var (pattern, what) in Shapes)
        {
            if (pattern.Match(text) is { Success: true } match)
                return new(SecretKind.Token, what, match.Index);
        }
        return null;
    }

    /// <summary>Key IDs; the secret half has no shape of its own, but seldom travels alone.</summary>
    [GeneratedRegex(@"\b(?:AKIA|ASIA)[A-Z2-7]{16}\b")]
    private static partial Regex Aws();

    [GeneratedRegex(@"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})")]
    private static partial Regex GitHub();

    [GeneratedRegex(@"\bgl(?:pat|dt|rt|soat|cbt)-[A-Za-z0-9_-]{20,}")]
    private static partial Regex GitLab();

    [GeneratedRegex(@"\bxox[abeoprs]-[A-Za-z0-9-]{10,}|hooks\.slack\.com/services/[A-Za-z0-9]+/[A-Za-z0-9]+/[A-Za-z0-9]{8,}")]
    private static partial Regex Slack();

    [GeneratedRegex(@"\bAIza[A-Za-z0-9_-]{35}|\bya29\.[A-Za-z0-9_-]{20,}")]
    private static partial Regex Google();

    [GeneratedRegex(@"\b[sr]k_live_[A-Za-z0-9]{16,}")]
    private static partial Regex Stripe();

    [GeneratedRegex(@"\bsk-(?:proj-|ant-[a-z0-9]+-)?[A-Za-z0-9_-]{32,}")]
    private static partial Regex OpenAi();

    [GeneratedRegex(@"\bnpm_[A-Za-z0-9]{36}|\bpypi-[A-Za-z0-9_-]{32,}|\bdckr_pat_[A-Za-z0-9_-]{20,}")]
    private static partial Regex Registry();

    [GeneratedRegex(@"\bhv[sb]\.[A-Za-z0-9_-]{20,}")]
    private static partial Regex Vault();

    [GeneratedRegex(@"\bdop_v1_[a-f0-9]{64}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|\bshpat_[a-f0-9]{32}|AccountKey=[A-Za-z0-9+/]{40,}|\bglsa_[A-Za-z0-9]{32}_[a-f0-9]{8}|\blin_api_[A-Za-z0-9]{32,}|\bATATT3[A-Za-z0-9_=-]{40,}|\bkey-[a-f0-9]{32}\b")]
    private static partial Regex Cloud();

    /// <summary>Header and payload both begin with `{"`, which is `eyJ` in base64.</summary>
    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}")]
    private static partial Regex Jwt();

    [GeneratedRegex(@"\bBearer [A-Za-z0-9._~+/-]{20,}")]
    private static partial Regex Bearer();
}
