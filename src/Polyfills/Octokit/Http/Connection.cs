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
        ArgumentNullException.ThrowIfNull(productInformation);
        ArgumentNullException.ThrowIfNull(baseAddress);
        ArgumentNullException.ThrowIfNull(credentialStore);
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(serializer);
        if (!baseAddress.IsAbsoluteUri)
            throw new ArgumentException($"The base address '{baseAddress}' must be an absolute URI", nameof(baseAddress));
        (_product, BaseAddress, _credentials, _http) = (productInformation, baseAddress, credentialStore, httpClient);
    }

    public Uri BaseAddress { get; }

    public void SetRequestTimeout(TimeSpan timeout) => _http.SetRequestTimeout(timeout);

    /// <param name="address">Of a next page as GitHub gives it; else relative to the base.</param>
    /// <param name="json">The body; null for none.</param>
    internal async Task<IResponse> SendAsync(HttpMethod method, Uri address, string? json)
    {
        using var request = new HttpRequestMessage(method, new Uri(BaseAddress, address));
        request.Headers.Add("User-Agent", _product.ToString());
        request.Headers.Add("Accept", "application/vnd.github.v3+json");
        if (Authorization(await _credentials.GetCredentials().ConfigureAwait(false)) is { } authorization)
            request.Headers.Add("Authorization", authorization);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var message = await _http.SendAsync(request).ConfigureAwait(false);
        var body = await message.Content.ReadAsStringAsync().ConfigureAwait(false);
        var headers = message.Headers.ToDictionary(h => h.Key, h => h.Value.First(), StringComparer.OrdinalIgnoreCase);
        var response = new Response(message.StatusCode, body, headers, message.Content.Headers.ContentType?.MediaType);
        ApiErrors.ThrowIfFailed(response);
        return response;
    }

    private static string? Authorization(Credentials credentials) => credentials.AuthenticationType switch
    {
        AuthenticationType.Oauth => $"Token {credentials.Password}",
        AuthenticationType.Bearer => $"Bearer {credentials.Password}",
        _ => null,
    };
}
