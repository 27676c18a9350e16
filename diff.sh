#!/bin/bash
# figures before and after
cd /tmp/names
python3 - "$1" "$2" <<'P'
import sys,difflib
a=open(sys.argv[1]+'.tsv').read().split('\n'); b=open(sys.argv[2]+'.tsv').read().split('\n')
A=set(a);B=set(b)
from collections import defaultdict
def key(l):
    f=l.split('\t'); return (f[0],f[1],f[3],f[4]) if len(f)>4 else (l,)
da=defaultdict(list);db=defaultdict(list)
for l in a:
    if l not in B: da[key(l)].append(l)
for l in b:
    if l not in A: db[key(l)].append(l)
names=['file','at','name','val','unit','cmp','basis','status','year','span','place']
n=0
for k in sorted(set(da)|set(db)):
    x=da.get(k,[]);y=db.get(k,[])
    for i in range(max(len(x),len(y))):
        n+=1
        p=x[i].split('\t') if i<len(x) else None
        q=y[i].split('\t') if i<len(y) else None
        if p and q:
            ch=[f'{names[j]}: {p[j]} -> {q[j]}' for j in range(2,11) if p[j]!=q[j]]
            print('~',k[0][:9],q[2] if p[2]==q[2] else '',k[2]+k[3],'; '.join(ch),'||',q[-1][:70])
        elif p: print('-',k[0][:9],p[2],'=',p[3]+p[4],'||',p[-1][:70])
        else: print('+',k[0][:9],q[2],'=',q[3]+q[4],q[6],q[7],q[8],'||',q[-1][:70])
print(n,'changes')
P
