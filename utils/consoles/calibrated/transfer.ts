export * from '@/utils/conversation/calibration/transfer';
