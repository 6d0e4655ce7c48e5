using System.Net.Http.Headers;
using System.Text;
using Octokit.Internal;

namespace Octokit;

public interface IConnection
{
    Uri BaseAddress { get; }

    void SetRequestTimeout(TimeSpan timeout);
}

public class Connection : IConnection
{
    private readonly ProductHeaderValue _product;
    private readonly ICredentialStore _credentials;
    private readonly IHttpClient _http;

    /// <param name="baseAddress">With its path: <c>https://github.example.com/api/v3/</c>.</param>
    public Connection(
        ProductHeaderValue productInformation, Uri baseAddress, ICredentialStore credentialStore, IHttpClient httpClient, IJsonSerializer serializer)
    {
        if (!baseAddress.IsAbsoluteUri)
            throw new ArgumentException($"The base address '{baseAddress}' must be an absolute URI", nameof(baseAddress));
        ArgumentNullException.ThrowIfNull(serializer);
        (_product, BaseAddress, _credentials, _http) = (productInformation, baseAddress, credentialStore, httpClient);
    }

    public Uri BaseAddress { get; }

    public void SetRequestTimeout(TimeSpan timeout) => _http.SetRequestTimeout(timeout);

    /// <param name="json">The body; null for none.</param>
    internal async Task<IResponse> SendAsync(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, new Uri(BaseAddress, path));
        request.Headers.TryAddWithoutValidation("User-Agent", _product.ToString());
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.github+json, application/json;q=0.9");
        request.Headers.Authorization = Authorization(await _credentials.GetCredentials().ConfigureAwait(false));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var message = await _http.SendAsync(request).ConfigureAwait(false);
        var body = await message.Content.ReadAsStringAsync().ConfigureAwait(false);
        var headers = message.Headers.ToDictionary(h => h.Key, h => h.Value.First(), StringComparer.OrdinalIgnoreCase);
        var response = new Response(message.StatusCode, body, headers, message.Content.Headers.ContentType?.MediaType);
        ApiErrors.ThrowIfFailed(response);
        return response;
    }

    private static AuthenticationHeaderValue? Authorization(Credentials credentials) => credentials.AuthenticationType switch
    {
        AuthenticationType.Oauth => new AuthenticationHeaderValue("Token", credentials.Password),
        AuthenticationType.Bearer => new AuthenticationHeaderValue("Bearer", credentials.Password),
        _ => null,
    };
}
