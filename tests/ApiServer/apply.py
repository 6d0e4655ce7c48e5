"""Applies every custom resource below the paths, without keeping it:  apply.py PATH…"""
import collections, sys
from concurrent.futures import ThreadPoolExecutor
from cluster import documents, files, refusal, served

resources = served()
counts = collections.Counter()
found = []
for path in files(sys.argv[1:]):
    for document in documents(path):
        group = str(document.get('apiVersion')).rpartition('/')[0] or 'core'
        if (document.get('apiVersion'), document.get('kind')) in resources:
            found.append((path, group, document))
        else:
            counts[group, 'not served'] += 1
with ThreadPoolExecutor(8) as pool:
    for (path, group, document), problem in zip(found, pool.map(lambda item: refusal(item[2], resources), found)):
        counts[group, 'refused' if problem else 'accepted'] += 1
        if problem:
            print(f"{path}: {document['kind']}: {problem}")
for (group, outcome), number in sorted(counts.items()):
    print(f'{number:6} {outcome:10} {group}')
sys.exit(any(outcome == 'refused' for _, outcome in counts))
