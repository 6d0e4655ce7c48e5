// Writes, for each cluster, 7 Argo CD Applications and 7 value files as cdk8s charts: the same documents as
// `gitopsgen render` makes of LargeMesh, in about the same size.
const { App, Chart, ApiObject, YamlOutputType, Yaml } = require('cdk8s');
const fs = require('fs');
const path = require('path');

const [clusters, out] = [Number(process.argv[2]), process.argv[3]];
const components = ['namespaces', 'istio-base', 'istiod', 'mesh-policies', 'istio-eastwestgateway', 'istio-ingressgateway', 'kiali-server'];
const app = new App({ outdir: out, yamlOutputType: YamlOutputType.FILE_PER_RESOURCE, recordConstructMetadata: false });

for (let i = 0; i < clusters; i++) {
  const cluster = `c${String(i).padStart(4, '0')}`;
  const chart = new Chart(app, cluster);
  for (const [wave, component] of components.entries()) {
    new ApiObject(chart, component, {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: {
        name: `${cluster}-${component}`,
        namespace: 'argocd',
        finalizers: ['resources-finalizer.argocd.argoproj.io'],
        labels: { 'app.kubernetes.io/managed-by': 'gitopsgen', 'app.kubernetes.io/part-of': 'large', 'gitopsgen.io/cluster': cluster, 'gitopsgen.io/component': component },
        annotations: {
          'argocd.argoproj.io/sync-wave': String(wave * 10),
          'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm',
          'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
          'argocd.argoproj.io/manifest-generate-paths': `/values/common/${component}.yaml;/clusters/${cluster}/values/${component}.yaml`,
        },
      },
      spec: {
        project: 'mesh',
        sources: [
          { name: 'chart', repoURL: 'https://blob.istio.io/istio-release/charts', chart: component, targetRevision: '1.31.0', helm: { releaseName: component, valueFiles: [`$values/values/common/${component}.yaml`, `$values/clusters/${cluster}/values/${component}.yaml`] } },
          { name: 'values', repoURL: 'https://github.com/acme/mesh-gitops.git', targetRevision: 'refs/heads/main', ref: 'values' },
        ],
        destination: { name: cluster, namespace: 'istio-system' },
        syncPolicy: {
          automated: { prune: true, selfHeal: true, allowEmpty: false },
          syncOptions: ['ServerSideApply=true', 'RespectIgnoreDifferences=true', 'PruneLast=true', 'FailOnSharedResource=true'],
          retry: { limit: 10, refresh: true, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
        },
        revisionHistoryLimit: 3,
      },
    });
    const values = path.join(out, 'clusters', cluster, 'values');
    fs.mkdirSync(values, { recursive: true });
    Yaml.save(path.join(values, `${component}.yaml`), [{ name: component, global: { network: cluster, multiCluster: { clusterName: cluster } }, service: { type: 'LoadBalancer' } }]);
  }
}
app.synth();
